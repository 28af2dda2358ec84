# A connection of ADO Bridge, kept through its REST API with nothing but Terraform's built-in provider, bash and curl.
# Two secrets pass by the environment of Terraform and are in no plan, state, log or command line:
#   ADOBRIDGE_TOKEN              a JWT with the role connections:write, for the API
#   ADOBRIDGE_CONNECTION_TOKEN   the personal access token of the connection, when it is made or its token replaced

terraform {
  required_version = ">= 1.4"
}

locals {
  host = var.collection_url == null ? {
    kind         = "services"
    organization = var.organization
    } : {
    kind          = "server"
    collectionUrl = var.collection_url
  }

  # by this tag the connection is found again, whatever its name is
  tag = "terraform:${terraform_data.identity.id}"

  settings = {
    name        = var.name
    description = var.description
    tags        = concat(var.tags, [local.tag])
    owners      = var.owners
    services    = var.services
    projects    = var.projects
  }

  # what a provisioner at the end of a resource's life may still ask for
  call = {
    ADOBRIDGE_URL      = var.adobridge_url
    ADOBRIDGE_TAG      = local.tag
    ADOBRIDGE_VALIDATE = tostring(var.validate)
  }
}

# never changes: the tag of the connection, and the Idempotency-Key under which it is registered
resource "terraform_data" "identity" {}

resource "terraform_data" "connection" {
  # the host of a connection is fixed, because its token belongs to it
  triggers_replace = local.host

  input = {
    script = abspath("${path.module}/call")
    name   = var.name
    call   = local.call
  }

  provisioner "local-exec" {
    command = "\"$SCRIPT\" register"
    environment = merge(local.call, {
      SCRIPT        = self.input.script
      ADOBRIDGE_KEY = terraform_data.identity.id
      ADOBRIDGE_BODY = jsonencode(merge(local.settings, {
        host = local.host
        auth = merge({ kind = "pat", token = "@TOKEN@" }, var.expires_on == null ? {} : { expiresOn = var.expires_on })
      }))
    })
  }

  provisioner "local-exec" {
    when    = destroy
    command = "\"$SCRIPT\" remove"
    environment = merge(self.input.call, {
      SCRIPT         = self.input.script
      ADOBRIDGE_NAME = self.input.name
    })
  }
}

resource "terraform_data" "settings" {
  triggers_replace = [terraform_data.connection.id, local.settings]

  provisioner "local-exec" {
    command = "\"$SCRIPT\" edit"
    environment = merge(local.call, {
      SCRIPT         = terraform_data.connection.input.script
      ADOBRIDGE_BODY = jsonencode(local.settings)
    })
  }
}

# the first version is the token that the connection was registered with
resource "terraform_data" "token" {
  count            = var.token_version > 1 ? 1 : 0
  triggers_replace = [terraform_data.connection.id, var.token_version]
  depends_on       = [terraform_data.settings]

  provisioner "local-exec" {
    command = "\"$SCRIPT\" replace-token"
    environment = merge(local.call, {
      SCRIPT = terraform_data.connection.input.script
      ADOBRIDGE_BODY = jsonencode(merge({ token = "@TOKEN@" },
      var.expires_on == null ? {} : { expiresOn = var.expires_on }))
    })
  }
}
