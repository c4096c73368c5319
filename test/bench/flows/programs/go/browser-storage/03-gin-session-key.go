package portal

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

type Patient struct {
	Name string
	SSN  string
}

type Sessions interface{ Save(key string, p Patient) }

func SignIn(sessions Sessions, load func(*gin.Context) Patient) gin.HandlerFunc {
	return func(c *gin.Context) {
		patient := load(c)
		key := uuid.NewString()
		sessions.Save(key, patient)
		c.SetCookie("sid", key, 3600, "/", "", true, true) // ok
		c.Status(http.StatusNoContent)
	}
}
