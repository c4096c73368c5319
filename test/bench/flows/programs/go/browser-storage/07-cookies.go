package portal

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

func Remember(w http.ResponseWriter, patient *Patient) {
	raw, _ := json.Marshal(patient)
	http.SetCookie(w, &http.Cookie{Name: "p", Value: base64.StdEncoding.EncodeToString(raw)}) // leak: flow/phi-to-storage
	http.SetCookie(w, &http.Cookie{Name: "lang", Value: patient.Language, Expires: time.Now().Add(time.Hour)}) // ok
}

func Token(patient *Patient, key []byte) (string, error) {
	claims := jwt.MapClaims{"sub": patient.ID, "dob": patient.DOB, "exp": time.Now().Add(time.Hour).Unix()}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(key) // leak: flow/phi-to-storage
}

func StaffToken(id, role string, key []byte) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{Subject: id, Audience: []string{role}})
	return t.SignedString(key) // ok
}
