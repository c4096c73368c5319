package api

import (
	"encoding/json"
	"log/slog"
	"net/http"
)

type EnrollRequest struct {
	PatientName string `json:"patientName"`
	MemberID    string `json:"memberId"`
	PlanCode    string `json:"planCode"`
}

func Enroll(w http.ResponseWriter, r *http.Request) {
	var req EnrollRequest
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		slog.Warn("bad enrollment body", "error", err, "length", r.ContentLength) // ok
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	slog.Info("enrolling", "name", req.PatientName, "member", req.MemberID) // leak
	slog.Info("plan chosen", "plan", req.PlanCode)                          // ok
	w.WriteHeader(http.StatusAccepted)
}
