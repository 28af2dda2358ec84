variable "adobridge_url" {
  description = "Address of connection-service, such as https://connections.adobridge.example.com"
  type        = string

  validation {
    condition     = can(regex("^https?://[^/]+$", var.adobridge_url))
    error_message = "The address of connection-service is a scheme and a host, without a slash at the end."
  }
}

variable "name" {
  description = "Name of the connection, unique among all of them; can be changed"
  type        = string
}

variable "organization" {
  description = "Name of an organization of Azure DevOps Services; another one makes another connection"
  type        = string
  default     = null
}

variable "collection_url" {
  description = "Address of a collection of Azure DevOps Server, instead of an organization"
  type        = string
  default     = null
}

variable "owners" {
  description = "Groups whose members reach the connection; whoever runs this belongs to one of them"
  type        = list(string)

  validation {
    condition     = length(var.owners) > 0
    error_message = "A connection has an owner."
  }
}

variable "services" {
  description = "What is mirrored: repos, pipelines, boards"
  type        = list(string)
  default     = ["repos", "pipelines", "boards"]

  validation {
    condition     = alltrue([for service in var.services : contains(["repos", "pipelines", "boards"], service)])
    error_message = "Services are repos, pipelines and boards."
  }
}

variable "description" {
  description = "What people read about the connection"
  type        = string
  default     = null
}

variable "tags" {
  description = "Tags beside the one by which this module finds the connection again"
  type        = list(string)
  default     = []
}

variable "projects" {
  description = "Names of the projects that are followed; all where there are none"
  type        = list(string)
  default     = []
}

variable "token_version" {
  description = "Count it up to replace the token by what is in ADOBRIDGE_CONNECTION_TOKEN then"
  type        = number
  default     = 1

  validation {
    condition     = var.token_version >= 1 && floor(var.token_version) == var.token_version
    error_message = "Versions are counted from 1."
  }
}

variable "expires_on" {
  description = "The last day on which the token is good, as YYYY-MM-DD; people are told before"
  type        = string
  default     = null
}

variable "validate" {
  description = "Whether a connection, a change or a token has to hold at Azure DevOps before it is saved"
  type        = bool
  default     = true
}
