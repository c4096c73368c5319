package portal

import (
	"github.com/bugsnag/bugsnag-go/v2"
)

type Patient struct {
	ID    int
	Email string
}

func Report(err error, p *Patient, attempt int) {
	_ = bugsnag.Notify(err, bugsnag.MetaData{ // leak
		"patient": {"id": p.ID, "email": p.Email},
	})
	meta := map[string]interface{}{"page": "sign-in", "email": p.Email, "attempt": attempt}
	delete(meta, "email")
	_ = bugsnag.Notify(err, bugsnag.MetaData{"portal": meta}) // ok
}
