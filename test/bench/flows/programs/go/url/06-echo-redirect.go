package portal

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

type CheckIn struct {
	PatientName string `form:"patient_name"`
	Location    string `form:"location"`
}

func Register(e *echo.Echo, tickets func(CheckIn) string) {
	e.POST("/checkin", func(c echo.Context) error {
		var in CheckIn
		if err := c.Bind(&in); err != nil {
			return c.NoContent(http.StatusBadRequest)
		}
		if in.Location == "" {
			return c.Redirect(http.StatusSeeOther, "/where?patient="+in.PatientName) // leak
		}
		return c.Redirect(http.StatusSeeOther, "/wait?ticket="+tickets(in)) // ok
	})
}
