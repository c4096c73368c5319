package scribe

import (
	"context"

	"github.com/ollama/ollama/api"
	"google.golang.org/genai"
)

type Note struct {
	PatientName string
	Transcript  string
}

func Gemini(ctx context.Context, client *genai.Client, n Note) (*genai.GenerateContentResponse, error) {
	parts := []*genai.Part{{Text: "Write a SOAP note"}, {Text: n.Transcript}}
	contents := []*genai.Content{{Parts: parts}}
	return client.Models.GenerateContent(ctx, "gemini-2.0-flash", contents, nil) // leak: flow/phi-to-llm
}

func Tone(ctx context.Context, client *genai.Client) (*genai.GenerateContentResponse, error) {
	return client.Models.GenerateContent(ctx, "gemini-2.0-flash", genai.Text("Suggest a calm tone"), nil) // ok
}

func Local(ctx context.Context, c *api.Client, n Note) error {
	req := &api.GenerateRequest{Model: "llama3", Prompt: "Summarize: " + n.Transcript}
	return c.Generate(ctx, req, func(r api.GenerateResponse) error { // leak: flow/phi-to-llm
		return nil
	})
}
