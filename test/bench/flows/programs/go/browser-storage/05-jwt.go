package auth

import (
	"time"

	"github.com/golang-jwt/jwt/v5"
)

type Patient struct {
	ID        string
	FullName  string
	BirthDate string
}

type claims struct {
	jwt.RegisteredClaims
	Name  string `json:"name"`
	Birth string `json:"birth"`
}

func Issue(p Patient, key []byte) (string, error) {
	c := claims{
		RegisteredClaims: jwt.RegisteredClaims{Subject: p.ID, ExpiresAt: jwt.NewNumericDate(time.Now().Add(time.Hour))},
		Name:             p.FullName,
		Birth:            p.BirthDate,
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(key) // leak
}

func Refresh(p Patient, key []byte) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{Subject: p.ID}) // ok
	return token.SignedString(key)                                                          // ok
}
