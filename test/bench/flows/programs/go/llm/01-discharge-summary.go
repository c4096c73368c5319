package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	openai "github.com/sashabaranov/go-openai"
	"gorm.io/gorm"
)

type Patient struct {
	ID        uint
	FirstName string
	LastName  string
	MRN       string
	Diagnosis string
}

func summarize(db *gorm.DB) gin.HandlerFunc {
	client := openai.NewClient(os.Getenv("OPENAI_API_KEY"))
	return func(c *gin.Context) {
		var patient Patient
		if err := db.First(&patient, c.Param("id")).Error; err != nil {
			c.Status(http.StatusNotFound)
			return
		}
		prompt := fmt.Sprintf("Write a discharge summary for %s %s (MRN %s), diagnosis %s", patient.FirstName, patient.LastName, patient.MRN, patient.Diagnosis)
		resp, err := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{ // leak: flow/phi-to-llm
			Model: openai.GPT4o,
			Messages: []openai.ChatCompletionMessage{
				{Role: openai.ChatMessageRoleUser, Content: prompt},
			},
		})
		if err != nil {
			c.Status(http.StatusBadGateway)
			return
		}
		c.JSON(http.StatusOK, gin.H{"summary": resp.Choices[0].Message.Content})
	}
}
