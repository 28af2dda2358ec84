output "tag" {
  description = "The tag by which the connection is found: GET /api/v1/connections?tag=…"
  value       = local.tag
}

output "name" {
  description = "Name of the connection"
  value       = var.name
  depends_on  = [terraform_data.settings]
}
