# tokens of the connections: connection-service writes them, the others read them
path "adobridge/data/connections/*" {
  capabilities = ["read"]
}

# what service hooks prove themselves with
path "adobridge/data/hooks/*" {
  capabilities = ["create", "read", "update"]
}
path "adobridge/destroy/hooks/*" {
  capabilities = ["update"]
}
path "adobridge/metadata/hooks/*" {
  capabilities = ["list", "read", "delete"]
}
