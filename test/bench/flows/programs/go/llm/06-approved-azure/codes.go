package coding

import (
	"context"
	"os"

	openai "github.com/sashabaranov/go-openai"
)

type Encounter struct {
	ID        int
	Diagnosis string
}

func SuggestCodes(ctx context.Context, encounter Encounter) (string, error) {
	config := openai.DefaultAzureConfig(os.Getenv("AZURE_OPENAI_KEY"), "https://lakeside.openai.azure.com")
	client := openai.NewClientWithConfig(config)
	resp, err := client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{ // ok
		Model:    "coding",
		Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "Suggest ICD-10 codes: " + encounter.Diagnosis}},
	})
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}
