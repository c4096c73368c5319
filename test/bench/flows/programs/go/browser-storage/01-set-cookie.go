package portal

import "net/http"

type Patient struct {
	MRN      string
	LastName string
	Theme    string
}

func Remember(w http.ResponseWriter, patient Patient) {
	cookie := &http.Cookie{Name: "mrn", Value: patient.MRN, HttpOnly: true, Secure: true}
	http.SetCookie(w, cookie)                                            // leak: flow/phi-to-storage
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: patient.Theme}) // ok
}
