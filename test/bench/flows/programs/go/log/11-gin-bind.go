package handlers

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"go.uber.org/zap"
)

type CreatePatientRequest struct {
	FirstName string `json:"firstName" binding:"required"`
	LastName  string `json:"lastName" binding:"required"`
	DOB       string `json:"dob"`
	ClinicID  int    `json:"clinicId"`
}

type PatientHandler struct {
	svc    PatientService
	logger *zap.Logger
}

func (h *PatientHandler) Create(c *gin.Context) {
	var req CreatePatientRequest
	if err := c.ShouldBindJSON(&req); err != nil {
		h.logger.Warn("bad request", zap.Error(err), zap.String("path", c.FullPath())) // ok
		c.JSON(http.StatusBadRequest, gin.H{"error": "invalid body"})
		return
	}
	h.logger.Info("creating patient", zap.Any("request", req)) // leak: flow/phi-to-log
	id, err := h.svc.Create(c.Request.Context(), req)
	if err != nil {
		h.logger.Sugar().Errorf("create failed for %s %s: %v", req.FirstName, req.LastName, err) // leak: flow/phi-to-log
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	h.logger.Info("patient created", zap.Int64("id", id), zap.Int("clinic", req.ClinicID)) // ok
	c.JSON(http.StatusCreated, gin.H{"id": id})
}
