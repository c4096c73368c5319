package vendor

import (
	"github.com/go-resty/resty/v2"
)

type Order struct {
	ID          string
	PatientName string
	MRN         string
	Test        string
}

type Lab struct {
	rest *resty.Client
}

func NewLab(token string) *Lab {
	return &Lab{rest: resty.New().SetBaseURL("https://orders.lab.example").SetAuthToken(token)}
}

func (l *Lab) Submit(o Order) error {
	_, err := l.rest.R().SetBody(o).Post("/orders") // leak
	return err
}

func (l *Lab) Cancel(o Order) error {
	_, err := l.rest.R().SetBody(map[string]string{"order": o.ID}).Post("/cancel") // ok
	return err
}

func (l *Lab) Tests() error {
	var tests []string
	_, err := l.rest.R().SetResult(&tests).Get("/tests") // ok
	return err
}
