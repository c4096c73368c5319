package hl7

import (
	"fmt"
	"log"
	"os"
)

type Demographics struct {
	LastName string
	SSN      string
}

type Admit struct {
	Demographics
	Ward string
	Bed  int
}

func (a Admit) String() string { return fmt.Sprintf("%s in %s", a.LastName, a.Ward) }

func Announce(a Admit, l *log.Logger) {
	l.Println(a)                                   // leak: flow/phi-to-log
	l.Printf("ward %s bed %d", a.Ward, a.Bed)      // ok
	fmt.Fprintf(os.Stderr, "ssn=%s\n", a.SSN)      // leak: flow/phi-to-log
	fmt.Fprintf(os.Stderr, "missing=%t\n", a.SSN == "") // ok
}
