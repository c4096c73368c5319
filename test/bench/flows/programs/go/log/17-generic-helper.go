package audit

import (
	"encoding/json"
	"fmt"
	"log/slog"
)

func dump[T any](label string, v T) {
	b, _ := json.Marshal(v)
	slog.Debug(label, "value", string(b)) // leak: flow/phi-to-log
}

func count[T any](label string, vs []T) {
	slog.Info(label, "n", len(vs)) // ok
}

func Visit(patients []Patient) {
	count("patients", patients)
	for i := range patients {
		p := &patients[i]
		dump("patient", p)
		fmt.Println("visited", p.ID) // ok
		fmt.Println(p.FirstName[:1], p.LastName) // leak: flow/phi-to-log
	}
}
