package portal

import (
	"encoding/json"

	"github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"
)

func Login(c *gin.Context) {
	patient, err := findPatient(c.PostForm("email"))
	if err != nil {
		c.SetCookie("flash", "unknown", 10, "/", "", true, true) // ok
		return
	}
	s := sessions.Default(c)
	s.Set("pid", patient.ID) // ok
	raw, _ := json.Marshal(patient)
	c.SetCookie("me", string(raw), 3600, "/", "", true, false) // leak: flow/phi-to-storage
	c.SetCookie("name", patient.FirstName, 3600, "/", "", true, false) // leak: flow/phi-to-storage
}
