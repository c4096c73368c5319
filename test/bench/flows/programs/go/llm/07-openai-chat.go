package notes

import (
	"context"
	"fmt"
	"strings"

	"github.com/sashabaranov/go-openai"
)

type Note struct {
	Author string
	Text   string
}

type Patient struct {
	Name  string
	DOB   string
	Notes []Note
}

type Summariser struct{ client *openai.Client }

func New(key string) *Summariser { return &Summariser{client: openai.NewClient(key)} }

func (s *Summariser) Summarise(ctx context.Context, p *Patient) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "Patient %s, born %s\n", p.Name, p.DOB)
	for _, n := range p.Notes {
		b.WriteString(n.Text)
		b.WriteByte('\n')
	}
	req := openai.ChatCompletionRequest{
		Model: openai.GPT4oMini,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: "Summarise."},
			{Role: openai.ChatMessageRoleUser, Content: b.String()},
		},
	}
	resp, err := s.client.CreateChatCompletion(ctx, req) // leak: flow/phi-to-llm
	if err != nil {
		return "", fmt.Errorf("summarise: %w", err) // ok
	}
	return resp.Choices[0].Message.Content, nil
}

func (s *Summariser) Explain(ctx context.Context, term string) (string, error) {
	resp, err := s.client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{ // ok
		Model:    openai.GPT4oMini,
		Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "Explain " + term}},
	})
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}
