package checkin

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

type Store interface{ Put(key, ssn string) }

func Start(store Store) gin.HandlerFunc {
	return func(c *gin.Context) {
		ssn := c.PostForm("ssn")
		if len(ssn) != 9 {
			c.Redirect(http.StatusSeeOther, "/checkin?invalid=ssn") // ok
			return
		}
		ticket := uuid.NewString()
		store.Put(ticket, ssn)
		c.Redirect(http.StatusSeeOther, "/checkin/confirm?ticket="+ticket) // ok
	}
}
