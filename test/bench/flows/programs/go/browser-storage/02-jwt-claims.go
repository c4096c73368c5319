package portal

import (
	"time"

	"github.com/golang-jwt/jwt/v5"
)

type Patient struct {
	ID  string
	SSN string
	DOB string
}

func Issue(p Patient, key []byte) (string, error) {
	claims := jwt.MapClaims{
		"sub": p.ID,
		"ssn": p.SSN,
		"exp": time.Now().Add(time.Hour).Unix(),
	}
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims) // leak
	return token.SignedString(key)
}
