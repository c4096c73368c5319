package beacon

import (
	"bytes"
	"encoding/json"
	"net/http"
	"time"
)

type Patient struct {
	Name string
	SSN  string
}

func Beat(site string, queue []Patient) error {
	payload := map[string]any{"site": site, "depth": len(queue), "at": time.Now().Unix()}
	body, err := json.Marshal(payload)
	if err != nil {
		return err
	}
	_, err = http.Post("https://status.uptime.example/beat", "application/json", bytes.NewBuffer(body)) // ok
	return err
}
