package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

type intake struct {
	Name      string   `json:"name"`
	DOB       string   `json:"dob"`
	Symptoms  []string `json:"symptoms"`
	ClinicKey string   `json:"clinicKey"`
}

func handler(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	var in intake
	if err := json.Unmarshal([]byte(req.Body), &in); err != nil {
		log.Println("bad json:", err) // ok
		return events.APIGatewayProxyResponse{StatusCode: 400}, nil
	}
	log.Printf("intake %+v", in) // leak: flow/phi-to-log
	log.Printf("intake for clinic %s with %d symptoms", in.ClinicKey, len(in.Symptoms)) // ok
	log.Println("symptoms:", in.Symptoms) // leak: flow/phi-to-log
	return events.APIGatewayProxyResponse{StatusCode: 202, Body: os.Getenv("STAGE")}, nil
}

func main() { lambda.Start(handler) }
