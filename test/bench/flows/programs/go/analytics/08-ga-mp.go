package portal

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type event struct {
	Name   string            `json:"name"`
	Params map[string]string `json:"params"`
}

type Patient struct {
	Diagnosis string
	Language  string
}

const collect = "https://www.google-analytics.com/mp/collect?measurement_id=G-1"

func emit(client string, events ...event) error {
	body, _ := json.Marshal(map[string]any{"client_id": client, "events": events})
	resp, err := http.Post(collect, "application/json", bytes.NewReader(body)) // leak: flow/phi-to-third-party
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func Viewed(client string, p Patient) error {
	return emit(client, event{Name: "article", Params: map[string]string{"topic": p.Diagnosis}})
}
