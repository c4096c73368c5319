package webhook

import (
	"encoding/json"
	"net/http"
	"strings"
)

func Stats(patients []Patient) error {
	byClinic := map[string]int{}
	for _, p := range patients {
		byClinic[p.ClinicID]++
	}
	body, err := json.Marshal(byClinic)
	if err != nil {
		return err
	}
	_, err = http.Post("https://stats.partner.example/in", "application/json", strings.NewReader(string(body))) // ok
	return err
}

func Roster(patients []Patient) error {
	names := make([]string, 0)
	for _, p := range patients {
		names = append(names, p.LastName+", "+p.FirstName)
	}
	_, err := http.Post("https://stats.partner.example/roster", "text/plain", strings.NewReader(strings.Join(names, "\n"))) // leak: flow/phi-to-third-party
	return err
}
