package scribe

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
)

type chatRequest struct {
	Model    string    `json:"model"`
	Messages []message `json:"messages"`
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type Encounter struct {
	ID         int
	Transcript string
	Minutes    int
}

func post(content string) (*http.Response, error) {
	body, err := json.Marshal(chatRequest{Model: "gpt-4o", Messages: []message{{"user", content}}})
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(http.MethodPost, "https://api.openai.com/v1/chat/completions", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("OPENAI_API_KEY"))
	return http.DefaultClient.Do(req) // leak
}

func Note(e Encounter) (*http.Response, error) {
	return post("Write a SOAP note from: " + e.Transcript)
}
