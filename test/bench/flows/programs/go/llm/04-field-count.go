package quality

import (
	"context"
	"fmt"

	openai "github.com/sashabaranov/go-openai"
)

type Patient struct {
	ID    int
	SSN   string
	Phone string
}

func Advice(ctx context.Context, client *openai.Client, patients []Patient) (string, error) {
	missing := 0
	for _, p := range patients {
		if p.SSN == "" || p.Phone == "" {
			missing++
		}
	}
	prompt := fmt.Sprintf("%d of %d charts lack an SSN or a phone number. How do clinics close such gaps?", missing, len(patients))
	resp, err := client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{ // ok
		Model:    openai.GPT4oMini,
		Messages: []openai.ChatCompletionMessage{{Role: "user", Content: prompt}},
	})
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}
