package letters

import (
	"context"
	"database/sql"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
)

func Draft(ctx context.Context, db *sql.DB, key string, id int) (string, error) {
	client := anthropic.NewClient(option.WithAPIKey(key))
	var name, diagnosis string
	row := db.QueryRowContext(ctx, "SELECT full_name, diagnosis FROM patients WHERE id = $1", id)
	if err := row.Scan(&name, &diagnosis); err != nil {
		return "", err
	}
	prompt := "Write to " + name + " about " + diagnosis
	message, err := client.Messages.New(ctx, anthropic.MessageNewParams{ // leak
		MaxTokens: 1024,
		Model:     anthropic.ModelClaudeSonnet4_5,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock(prompt))},
	})
	if err != nil {
		return "", err
	}
	return message.Content[0].Text, nil
}

func Tone(ctx context.Context, client *anthropic.Client, tone string) error {
	_, err := client.Messages.New(ctx, anthropic.MessageNewParams{ // ok
		MaxTokens: 100,
		Model:     anthropic.ModelClaudeSonnet4_5,
		Messages:  []anthropic.MessageParam{anthropic.NewUserMessage(anthropic.NewTextBlock("What is a " + tone + " tone?"))},
	})
	return err
}
