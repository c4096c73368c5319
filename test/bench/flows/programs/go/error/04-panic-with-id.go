package chart

import "fmt"

type Patient struct {
	ID       int
	FullName string
	Deceased bool
}

func MustBeOpen(p Patient) {
	if p.Deceased {
		panic(fmt.Sprintf("chart %d is closed", p.ID)) // ok
	}
}

func Lookup(charts map[int]Patient, id int) (Patient, error) {
	patient, ok := charts[id]
	if !ok {
		return Patient{}, fmt.Errorf("no chart with id %d", id) // ok
	}
	return patient, nil
}
