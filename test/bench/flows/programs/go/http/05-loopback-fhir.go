package relay

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"
)

type Patient struct {
	ID     int
	Family string
	Given  string
	MRN    string
}

func Store(p Patient) error {
	body, err := json.Marshal(p)
	if err != nil {
		return err
	}
	if _, err := http.Post("http://127.0.0.1:8080/fhir/Patient", "application/fhir+json", bytes.NewReader(body)); err != nil { // ok
		return err
	}
	_, err = http.Get("https://hooks.partner.example/changed/" + strconv.Itoa(p.ID)) // ok
	return err
}
