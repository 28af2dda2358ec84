# tokens of the connections: connection-service writes them, the others read them
path "adobridge/data/connections/*" {
  capabilities = ["read"]
}

# what the sources of quality gates prove themselves with
path "adobridge/data/sources/*" {
  capabilities = ["create", "read", "update"]
}
path "adobridge/destroy/sources/*" {
  capabilities = ["update"]
}
path "adobridge/metadata/sources/*" {
  capabilities = ["list", "read", "delete"]
}

# what answers to pending checks are sent with
path "adobridge/data/checks/*" {
  capabilities = ["create", "read", "update"]
}
path "adobridge/destroy/checks/*" {
  capabilities = ["update"]
}
path "adobridge/metadata/checks/*" {
  capabilities = ["list", "read", "delete"]
}
