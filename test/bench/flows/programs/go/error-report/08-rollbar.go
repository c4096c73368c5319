package jobs

import (
	"github.com/rollbar/rollbar-go"
)

type Patient struct {
	ID    int
	Email string
	Plan  string
}

func Nightly(patients []Patient, push func(Patient) error) {
	failed := 0
	for _, p := range patients {
		if err := push(p); err != nil {
			failed++
			rollbar.Error(err, map[string]interface{}{"patient": p.ID})    // ok
			rollbar.Warning("push failed for " + p.Email)                  // leak: flow/phi-to-third-party
			rollbar.SetPerson("1", "", p.Email)                            // leak
		}
	}
	rollbar.Info("nightly push", map[string]interface{}{"failed": failed}) // ok
}
