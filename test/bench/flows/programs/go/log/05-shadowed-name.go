package kiosk

import "log"

type Patient struct {
	ID       int
	FullName string
	CardNo   string
}

func CheckIn(patient Patient, show func(string)) {
	line := patient.FullName + " " + patient.CardNo
	show(line)
	if patient.ID > 0 {
		line := "kiosk check-in done"
		log.Println(line) // ok
	}
}
