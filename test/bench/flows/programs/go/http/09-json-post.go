package pharmacy

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type rxPayload struct {
	Name string `json:"name"`
	DOB  string `json:"dob"`
	Drug string `json:"drug"`
}

type Client struct {
	base string
	hc   *http.Client
}

func New() *Client {
	return &Client{base: "https://api.rx-network.example", hc: http.DefaultClient}
}

func (c *Client) Send(rx Prescription, p Patient) error {
	body, err := json.Marshal(rxPayload{Name: p.FullName(), DOB: p.DateOfBirth, Drug: rx.Drug})
	if err != nil {
		return err
	}
	req, err := http.NewRequest(http.MethodPost, c.base+"/scripts", bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := c.hc.Do(req) // leak: flow/phi-to-third-party
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func (c *Client) Cancel(rx Prescription) error {
	body, _ := json.Marshal(map[string]string{"id": rx.ID})
	res, err := c.hc.Post(c.base+"/cancel", "application/json", bytes.NewReader(body)) // ok
	if err != nil {
		return err
	}
	return res.Body.Close()
}
