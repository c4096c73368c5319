package vendor

import (
	"net/http"
	"net/url"

	"github.com/go-resty/resty/v2"
)

func Notify(encounter *Encounter) error {
	_, err := resty.New().R(). // ok
		SetBody(map[string]any{"encounter": encounter.ID, "status": encounter.Status}).
		Post("https://vendor.example/encounters")
	if err != nil {
		return err
	}
	_, err = resty.New().R().SetFormData(map[string]string{"name": encounter.PatientName}).Post("https://vendor.example/names") // leak: flow/phi-to-third-party
	return err
}

func Enroll(ssn, lastName string) error {
	form := url.Values{}
	form.Set("ssn", ssn)
	form.Add("last_name", lastName)
	_, err := http.PostForm("https://enroll.example/members", form) // leak: flow/phi-to-third-party
	return err
}
