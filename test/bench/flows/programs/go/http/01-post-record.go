package vendor

import (
	"bytes"
	"encoding/json"
	"net/http"

	"gorm.io/gorm"
)

type Patient struct {
	ID        uint
	FirstName string
	LastName  string
	DOB       string
}

func Upload(db *gorm.DB, id uint) error {
	var patient Patient
	if err := db.First(&patient, id).Error; err != nil {
		return err
	}
	body, err := json.Marshal(patient)
	if err != nil {
		return err
	}
	resp, err := http.Post("https://api.caregap.example/v1/members", "application/json", bytes.NewReader(body)) // leak: flow/phi-to-third-party
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
