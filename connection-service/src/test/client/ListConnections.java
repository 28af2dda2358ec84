import java.util.List;
import java.util.function.BiFunction;

import client.ApiClient;
import client.ApiException;
import client.api.ConnectionsApi;
import client.model.ConnectionSummary;

/** What somebody writes who has the generated client: the names of the connections behind an address, shown a token. */
public class ListConnections implements BiFunction<String, String, List<String>> {

    @Override
    public List<String> apply(String address, String token) {
        var http = new ApiClient();
        http.updateBaseUri(address);
        http.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        try {
            return new ConnectionsApi(http).listConnections(null, 500, null, null, null).getItems().stream()
                    .map(ConnectionSummary::getName).toList();
        } catch (ApiException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
