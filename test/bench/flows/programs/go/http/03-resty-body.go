package roster

import (
	"github.com/go-resty/resty/v2"
)

type Patient struct {
	MRN      string
	LastName string
	Visits   []int
}

type row struct {
	Key    string `json:"key"`
	Name   string `json:"name"`
	Visits int    `json:"visits"`
}

func Push(client *resty.Client, patients []Patient) <-chan error {
	done := make(chan error, 1)
	rows := []row{}
	for _, p := range patients {
		rows = append(rows, row{Key: p.MRN, Name: p.LastName, Visits: len(p.Visits)})
	}
	go func() {
		_, err := client.R().SetBody(rows).Post("https://roster.partner.example/import") // leak
		done <- err
	}()
	return done
}
