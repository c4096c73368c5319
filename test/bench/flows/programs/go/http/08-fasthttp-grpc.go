package outbound

import (
	"bytes"
	"context"
	"encoding/xml"
	"net/http"
	"time"
)

type Demographics struct {
	XMLName xml.Name `xml:"person"`
	First   string   `xml:"first"`
	Last    string   `xml:"last"`
	SSN     string   `xml:"ssn"`
}

type Exchange struct {
	client *http.Client
	base   string
}

func New() *Exchange {
	return &Exchange{client: &http.Client{Timeout: 10 * time.Second}, base: "https://hie.partner.example"}
}

func (e *Exchange) Send(ctx context.Context, d Demographics) error {
	payload, err := xml.Marshal(d)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, e.base+"/persons", bytes.NewBuffer(payload))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/xml")
	res, err := e.client.Do(req) // leak
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func (e *Exchange) Beat(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, e.base+"/beat", nil)
	if err != nil {
		return err
	}
	res, err := e.client.Do(req) // ok
	if err != nil {
		return err
	}
	return res.Body.Close()
}
