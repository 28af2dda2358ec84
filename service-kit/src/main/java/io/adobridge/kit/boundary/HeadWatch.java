package io.adobridge.kit.boundary;

import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Watches the heads of the requests on one connection of HTTP/1.1. It stands before everything else and sees bytes;
 * what it puts behind the decoder sees what became of them. A head that does not end in time, and one that cannot be
 * read, are answered with a problem, and the connection ends; so is a body whose chunks cannot be read, unless its answer has
 * begun.
 */
final class HeadWatch extends ChannelInboundHandlerAdapter {

    private final Duration patience;
    private final Decoded decoded = new Decoded();
    private @Nullable Future<?> end;
    private boolean within;
    private int unanswered;
    private boolean answering;
    private boolean refused;

    HeadWatch(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (speaksHttp(context) && !within && end == null) {
            end = context.executor().schedule(() -> refuse(context, Refusal.TOO_SLOW), patience.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    /** Whether a handshake of TLS is over, where there is one. */
    private boolean speaksHttp(ChannelHandlerContext context) {
        ChannelHandlerContext encoder = encoder(context);
        if (encoder != null && context.pipeline().context(decoded) == null) {
            context.pipeline().addAfter(encoder.name(), "heads", decoded);
        }
        return encoder != null;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        headEnded();
        context.fireChannelInactive();
    }

    private void headEnded() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    /** From behind the encoder, so that it passes it. */
    private void refuse(ChannelHandlerContext context, Refusal refusal) {
        refused = true;
        context.pipeline().context(decoded).writeAndFlush(refusal.response()).addListener(ChannelFutureListener.CLOSE);
    }

    private static @Nullable ChannelHandlerContext encoder(ChannelHandlerContext context) {
        return context.pipeline().context(HttpResponseEncoder.class);
    }

    /** Sees requests as they begin and end, and whether they are answered. */
    private final class Decoded extends ChannelDuplexHandler {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest head) {
                within = true;
                unanswered++;
                headEnded();
                Heads.refusal(head).ifPresent(refusal -> refuse(context, refusal));
            } else if (message instanceof HttpContent part && part.decoderResult().isFailure() && isNext()) {
                refuse(context, Heads.BODY);
            }
            if (message instanceof LastHttpContent) {
                within = false;
            }
            if (refused) {
                ReferenceCountUtil.release(message);
            } else {
                context.fireChannelRead(message);
            }
        }

        /** Whether the request that arrives is the one to be answered next, of which nothing has been said. */
        private boolean isNext() {
            return unanswered == 1 && !answering && !refused;
        }

        /** A refusal is the last that is said, whatever is still worked out for what came before it. */
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
            if (refused) {
                ReferenceCountUtil.release(message);
                written.setFailure(new ClosedChannelException());
                return;
            }
            answering |= message instanceof HttpResponse answer
                    && answer.status().codeClass() != HttpStatusClass.INFORMATIONAL;
            if (answering && message instanceof LastHttpContent) {
                answering = false;
                unanswered--;
            }
            context.write(message, written);
        }
    }
}
