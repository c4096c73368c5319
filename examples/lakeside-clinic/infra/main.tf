terraform {
  required_version = ">= 1.9.0"
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.14.0"
    }
  }
}

resource "azurerm_resource_group" "phi" {
  name     = "rg-lakeside-phi"
  location = "eastus2"
}

resource "azurerm_cognitive_account" "openai" {
  name                  = "lakeside-phi"
  location              = azurerm_resource_group.phi.location
  resource_group_name   = azurerm_resource_group.phi.name
  kind                  = "OpenAI"
  sku_name              = "S0"
  custom_subdomain_name = "lakeside-phi"
}

resource "azurerm_container_app" "triage" {
  name                         = "triage"
  container_app_environment_id = azurerm_container_app_environment.main.id
  resource_group_name          = azurerm_resource_group.phi.name
  revision_mode                = "Single"

  template {
    container {
      name   = "triage"
      image  = "lakesidephi.azurecr.io/triage:2.4.1"
      cpu    = 0.5
      memory = "1Gi"

      env {
        name  = "AZURE_OPENAI_ENDPOINT"
        value = "https://lakeside-phi.openai.azure.com"
      }
      env {
        name  = "RERANK_URL"
        value = "https://api.cohere.com/v2/rerank"
      }
    }
  }
}
