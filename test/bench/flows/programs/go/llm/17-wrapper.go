package ai

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
)

type Message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type Client struct{ key string }

func (c *Client) Complete(ctx context.Context, msgs ...Message) (*http.Response, error) {
	payload, _ := json.Marshal(map[string]any{"model": "claude-sonnet-4", "messages": msgs})
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.anthropic.com/v1/messages", bytes.NewBuffer(payload))
	if err != nil {
		return nil, err
	}
	req.Header.Set("x-api-key", c.key)
	return http.DefaultClient.Do(req) // leak: flow/phi-to-llm
}

func Handoff(ctx context.Context, c *Client, p Patient, notes []ProgressNote) error {
	msgs := []Message{{Role: "user", Content: "Patient " + p.FullName}}
	for _, n := range notes {
		msgs = append(msgs, Message{"user", n.Assessment})
	}
	_, err := c.Complete(ctx, msgs...)
	return err
}
