package portal

import (
	"time"

	"github.com/golang-jwt/jwt/v5"
)

type Patient struct {
	ID       string
	FullName string
	Email    string
}

func Token(patient Patient, key []byte) (string, error) {
	claims := jwt.RegisteredClaims{Subject: patient.ID, ExpiresAt: jwt.NewNumericDate(time.Now().Add(time.Hour))}
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims) // ok
	return token.SignedString(key)
}
