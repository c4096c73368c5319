package search

import (
	"context"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

type Note struct {
	PatientID   int
	PatientName string
	Diagnosis   string
	Kind        string
}

func text(n Note) string {
	var b strings.Builder
	b.WriteString(n.PatientName)
	b.WriteString(": ")
	b.WriteString(n.Diagnosis)
	return b.String()
}

func index(ctx context.Context, client *openai.Client, notes []Note) error {
	inputs := make([]string, 0, len(notes))
	for _, n := range notes {
		inputs = append(inputs, text(n))
	}
	_, err := client.CreateEmbeddings(ctx, openai.EmbeddingRequest{Input: inputs, Model: openai.SmallEmbedding3}) // leak
	return err
}
