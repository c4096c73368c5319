//go:build modules

// Names the modules that the routed programs are built with, so that go.mod keeps them.
package main

import (
	_ "github.com/openai/openai-go"
	_ "github.com/openai/openai-go/v3"
	_ "github.com/sashabaranov/go-openai"
)
