package config

import "log"

type Config struct {
	Name    string
	Address string
	Phone   string
}

func Print(c Config) {
	log.Printf("server %s listens on %s", c.Name, c.Address) // ok
	log.Printf("%#v", c) // ok
	log.Println("on call:", c.Phone) // ok
}
