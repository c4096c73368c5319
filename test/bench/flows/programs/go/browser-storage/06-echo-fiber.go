package portal

import (
	"net/http"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

type Patient struct {
	ID   string
	Name string
	DOB  time.Time
}

func Echo(find func(string) Patient) echo.HandlerFunc {
	return func(c echo.Context) error {
		p := find(c.Param("id"))
		cookie := new(http.Cookie)
		cookie.Name = "who"
		cookie.Value = p.Name
		c.SetCookie(cookie) // leak: flow/phi-to-storage
		return c.NoContent(http.StatusNoContent)
	}
}

func Fiber(find func(string) Patient) fiber.Handler {
	return func(c *fiber.Ctx) error {
		p := find(c.Params("id"))
		c.Cookie(&fiber.Cookie{Name: "chart", Value: p.ID})               // ok
		c.Cookie(&fiber.Cookie{Name: "dob", Value: p.DOB.Format("2006")}) // leak
		return c.SendStatus(fiber.StatusNoContent)
	}
}
