class TransfersController < ApplicationController
  def create
    patient = Patient.find_by!(mrn: params[:mrn])
    if patient.transferred?
      render json: { error: "#{patient.full_name} was transferred" }, status: :conflict # leak: flow/phi-to-error
    elsif params[:to].blank?
      render json: { error: "to is required" }, status: :bad_request # ok
    else
      head :created
    end
  rescue ActiveRecord::RecordNotFound
    render json: { error: "not found" }, status: :not_found # ok
  end
end
