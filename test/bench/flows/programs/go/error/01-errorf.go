package match

import (
	"errors"
	"fmt"
)

type Patient struct {
	ID  int
	SSN string
}

var errNone = errors.New("no chart found")

func One(found []Patient, ssn string) (*Patient, error) {
	if len(found) == 0 {
		return nil, errNone
	}
	if len(found) > 1 {
		return nil, fmt.Errorf("%d charts share SSN %s", len(found), ssn) // leak: flow/phi-to-error
	}
	return &found[0], nil
}
