package match

import (
	"errors"
	"fmt"
	"strings"
)

type Patient struct {
	ID       int
	LastName string
	SSN      string
	DOB      string
}

var ErrTooMany = errors.New("too many matches")

func One(hits []Patient, q Patient) (*Patient, error) {
	switch len(hits) {
	case 0:
		return nil, fmt.Errorf("nobody matches %s, born %s", q.LastName, q.DOB) // leak: flow/phi-to-error
	case 1:
		return &hits[0], nil
	default:
		return nil, fmt.Errorf("%d hits: %w", len(hits), ErrTooMany) // ok
	}
}

func Check(p *Patient) error {
	var missing []string
	if p.SSN == "" {
		missing = append(missing, "ssn")
	}
	if p.DOB == "" {
		missing = append(missing, "dob")
	}
	if len(missing) > 0 {
		return fmt.Errorf("patient %d misses %s", p.ID, strings.Join(missing, ", ")) // ok
	}
	return nil
}
