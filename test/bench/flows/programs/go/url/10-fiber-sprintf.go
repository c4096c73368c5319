package web

import (
	"fmt"
	"net/http"

	"github.com/gofiber/fiber/v2"
)

func Verify(c *fiber.Ctx, m Member) error {
	if m.Verified {
		return c.Redirect("/home") // ok
	}
	return c.Redirect(fmt.Sprintf("/verify?dob=%s&last=%s", m.DateOfBirth, m.LastName)) // leak: flow/phi-to-storage
}

func Rx(p Prescription) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://pbm.example/price", nil)
	if err != nil {
		return nil, err
	}
	q := req.URL.Query()
	q.Add("drug", p.DrugName)
	q.Add("patient", p.PatientName)
	req.URL.RawQuery = q.Encode()
	return http.DefaultClient.Do(req) // leak: flow/phi-to-storage
}
