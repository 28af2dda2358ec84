# tokens of the connections: this service alone writes them
path "adobridge/data/connections/*" {
  capabilities = ["create", "read", "update"]
}
path "adobridge/destroy/connections/*" {
  capabilities = ["update"]
}
path "adobridge/metadata/connections/*" {
  capabilities = ["list", "read", "delete"]
}

# what OAuth tokens are refreshed with
path "adobridge/data/oauth/*" {
  capabilities = ["create", "read", "update"]
}
path "adobridge/destroy/oauth/*" {
  capabilities = ["update"]
}
path "adobridge/metadata/oauth/*" {
  capabilities = ["list", "read", "delete"]
}

# tokens of persons
path "adobridge/data/personal/*" {
  capabilities = ["create", "read", "update"]
}
path "adobridge/destroy/personal/*" {
  capabilities = ["update"]
}
path "adobridge/metadata/personal/*" {
  capabilities = ["list", "read", "delete"]
}

# what notifications are signed with
path "adobridge/data/notifications/*" {
  capabilities = ["create", "read", "update"]
}
path "adobridge/destroy/notifications/*" {
  capabilities = ["update"]
}
path "adobridge/metadata/notifications/*" {
  capabilities = ["list", "read", "delete"]
}
