package ask

import (
	"context"

	openai "github.com/sashabaranov/go-openai"

	"harbor.test/portal/phi"
)

type Patient struct {
	ID      int
	Name    string
	History string
}

func Ask(ctx context.Context, c *openai.Client, p Patient, q string) (string, error) {
	clean, err := phi.Strip(ctx, p.Name+" "+p.History)
	if err != nil {
		return "", err
	}
	return complete(ctx, c, clean+"\n"+q)
}

func complete(ctx context.Context, c *openai.Client, prompt string) (string, error) {
	resp, err := c.CreateChatCompletion(ctx, openai.ChatCompletionRequest{ // ok
		Model:    openai.GPT4o,
		Messages: []openai.ChatCompletionMessage{{Role: "user", Content: prompt}},
	})
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}

func Embed(ctx context.Context, c *openai.Client, p Patient) error {
	_, err := c.CreateEmbeddings(ctx, openai.EmbeddingRequest{Input: []string{p.History, p.Name}}) // leak
	return err
}
